//! Builds again when a guide is added: the files under `procedures/` are part of the program.

fn main() {
    println!("cargo::rerun-if-changed=procedures");
}
