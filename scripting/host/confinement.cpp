// What the system must take away; with main.cpp the only file of this room with calls that are not portable.
#include "scripting/host/confinement.h"

#include <cerrno>
#include <initializer_list>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace kartrekker::scripting {

namespace {

void limit(__rlimit_resource resource, rlim_t most) {
    const rlimit value{most, most};
    ::setrlimit(resource, &value);
}

// Sanitizers need threads, files and signals of their own.
#ifndef KARTREKKER_SANITIZE
void allow_few_calls() {
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
    if (!filter) return;
    for (const int call :
         {SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(brk),
          SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(clock_gettime),
          SCMP_SYS(gettimeofday), SCMP_SYS(futex), SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask),
          SCMP_SYS(getrandom), SCMP_SYS(restart_syscall)})
        seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0);
    seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1,
                     SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    seccomp_load(filter);
    seccomp_release(filter);
}
#endif

} // namespace

void confine([[maybe_unused]] unsigned long memory_bytes) {
    ::close_range(3, ~0u, 0); // whatever the program that started us had open
    constexpr rlim_t processor_seconds = 600;
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, processor_seconds);
    limit(RLIMIT_FSIZE, 0);
    ::prctl(PR_SET_PDEATHSIG, 9);
#ifndef KARTREKKER_SANITIZE
    limit(RLIMIT_NOFILE, 0);
    limit(RLIMIT_NPROC, 0);
    if (memory_bytes > 0) limit(RLIMIT_AS, memory_bytes);
    allow_few_calls();
#endif
}

} // namespace kartrekker::scripting
