// Reads every byte of every file below a folder and does nothing else with them: the yardstick for what a report costs.
//
//     reader FOLDER
//
// Prints how many files and how many bytes there were. Links are not followed, as the report follows none, and a file of
// a file system that does not tell its kind with its name is not read: whoever runs this compares the numbers.
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static long files, bytes;

static void fail(const char *name) {
    fprintf(stderr, "reader: %s: %s\n", name, strerror(errno));
    exit(1);
}

static void read_file(int folder, const char *name) {
    static char block[1 << 16];
    int file = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0) fail(name);
    ssize_t count;
    while ((count = read(file, block, sizeof block)) > 0) bytes += count;
    if (count < 0) fail(name);
    close(file);
    files++;
}

// Takes the folder's descriptor over.
static void walk(int folder, const char *path) {
    DIR *stream = folder < 0 ? NULL : fdopendir(folder);
    if (!stream) fail(path);
    struct dirent *entry;
    while ((errno = 0, entry = readdir(stream))) {
        const char *name = entry->d_name;
        if (!strcmp(name, ".") || !strcmp(name, "..")) continue;
        if (entry->d_type == DT_DIR) {
            walk(openat(folder, name, O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW), name);
        } else if (entry->d_type == DT_REG) {
            read_file(folder, name);
        }
    }
    if (errno) fail(path);
    closedir(stream);
}

int main(int count, char **arguments) {
    if (count != 2) {
        fputs("usage: reader FOLDER\n", stderr);
        return 64;
    }
    walk(open(arguments[1], O_RDONLY | O_CLOEXEC | O_DIRECTORY), arguments[1]);
    printf("%ld %ld\n", files, bytes);
}
