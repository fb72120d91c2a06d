// Adds goals one by one to a workspace and prints each one's number after its edit returned, until it is
// killed.
#include "model/entities/goal.h"
#include "model/workspace.h"

#include <cstdio>
#include <cstdlib>

int main(int argument_count, char **arguments) {
    using namespace kartrekker::model;
    if (argument_count != 3) return 2;
    auto workspace = Workspace::open(arguments[1]);
    for (long number = std::atol(arguments[2]);; ++number) {
        Goal goal;
        goal.id.text = "g" + std::to_string(number);
        goal.name = "Goal " + std::to_string(number);
        workspace.edit("Add goal", [&](Edit &edit) { edit.add(goal); });
        std::printf("%ld\n", number);
        std::fflush(stdout);
    }
}
