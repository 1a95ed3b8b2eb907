//! Builds again when a guide is added: the files under `procedures/` and `practice/` are part of the program.

fn main() {
    println!("cargo::rerun-if-changed=procedures");
    println!("cargo::rerun-if-changed=practice");
}
