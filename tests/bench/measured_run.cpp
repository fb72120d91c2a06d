// Runs a program and writes what it took: seconds on the clock, seconds of the processor, and the peak memory
// in kilobytes of the largest of its processes. Python cannot start it for this: Linux counts the memory of
// who starts a program in the program's own peak, and Python's is larger than many a peak.
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

double seconds_of(const timeval &time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

} // namespace

int main(int count, char **words) {
    if (count < 3) {
        std::fputs("usage: measured_run RESULT-FILE PROGRAM [WORD…]\n", stderr);
        return 2;
    }
    const auto begun = std::chrono::steady_clock::now();
    pid_t process = 0;
    if (const int error = posix_spawnp(&process, words[2], nullptr, nullptr, words + 2, environ)) {
        std::fprintf(stderr, "%s: %s\n", words[2], std::strerror(error));
        return 127;
    }
    int status = 0;
    rusage used{};
    while (wait4(process, &status, 0, &used) < 0 && errno == EINTR) {
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begun;
    std::FILE *result = std::fopen(words[1], "w");
    if (!result) return 2;
    std::fprintf(result, "%.6f %.6f %ld\n", seconds.count(),
                 seconds_of(used.ru_utime) + seconds_of(used.ru_stime), used.ru_maxrss);
    std::fclose(result);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
