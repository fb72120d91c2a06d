#include "workbench/app/locations.h"

#include "model/platform.h"

namespace kartrekker::app {

std::filesystem::path templates_folder() {
    return model::executable_path().parent_path().parent_path() / "share" / "kartrekker" / "templates";
}

std::filesystem::path script_host_program() {
    return model::executable_path().parent_path() / "kartrekker-scripthost";
}

} // namespace kartrekker::app
