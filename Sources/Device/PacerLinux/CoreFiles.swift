import CPacerLinux

/// Core files: images of a program's memory that the system keeps when it ends by a fault.
package enum CoreFiles {
    /// Has none written of this process: one would hold what is being counted.
    package static func forbid() {
        pacer_forbid_core_files()
    }
}
