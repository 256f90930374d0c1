import CPacerLinux

/// Core files: images of a program's memory that the system keeps after a crash.
package enum CoreFiles {
    /// Prevents core files of this process, because they would contain what is being counted.
    package static func forbid() {
        pacer_forbid_core_files()
    }
}
