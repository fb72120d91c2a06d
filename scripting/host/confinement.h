#pragma once

namespace kartrekker::scripting {

/// Gives up for good what the host does not need: new files, other programs, the network, core dumps, more
/// than `memory_bytes` of address space (0: no limit). Where the system has seccomp, any other call ends the
/// process.
void confine(unsigned long memory_bytes);

} // namespace kartrekker::scripting
