//! A disk of a few kilobytes, for tests of what happens when it is full or may not be written.

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

/// A small disk of its own, given back when it is dropped.
pub struct SmallDisk(TempDir);

impl SmallDisk {
    /// A disk of `kilobytes`, where the system lets this account make one; else says that the test is skipped.
    pub fn new(kilobytes: u32) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let made = cfg!(target_os = "linux") && mount(&format!("size={kilobytes}k"), folder.path());
        if !made {
            eprintln!("SKIPPED: this system makes no small disk");
        }
        made.then(|| Self(folder))
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// From now on, nothing can be written on it.
    pub fn make_read_only(&self) {
        assert!(mount("remount,ro", self.path()));
    }

    /// The disk goes away, while files on it are open: what stands in its place is an empty folder.
    pub fn vanish(&self) {
        let gone = Command::new("umount").arg("--lazy").arg(self.path()).status();
        assert!(gone.unwrap().success());
    }

    /// Fills what is left of it.
    pub fn fill(&self) {
        let _ = std::fs::write(self.path().join("filling"), vec![0; 1 << 20]);
    }

    /// Makes room again, and waits until there is: the kernel counts what was freed a moment later.
    pub fn empty(&self) {
        std::fs::remove_file(self.path().join("filling")).unwrap();
        let probe = self.path().join("probe");
        let room = (0..100).any(|_| {
            let written = std::fs::write(&probe, vec![0; 32 << 10]).is_ok();
            std::fs::remove_file(&probe).unwrap();
            std::thread::sleep(std::time::Duration::from_millis(10));
            written
        });
        assert!(room, "the disk stayed full");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.path()).status();
    }
}

fn mount(options: &str, on: &Path) -> bool {
    let mount = Command::new("mount").args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(on).output();
    mount.is_ok_and(|output| output.status.success())
}
