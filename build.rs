//! Builds again when a guide is added: the files under `procedures/`, `practice/` and
//! `translations/` are part of the program.

fn main() {
    println!("cargo::rerun-if-changed=procedures");
    println!("cargo::rerun-if-changed=practice");
    println!("cargo::rerun-if-changed=translations");
}
