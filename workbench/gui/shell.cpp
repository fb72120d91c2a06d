#include "workbench/gui/shell.h"

#include "workbench/app/presenters/why_presenter.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

wxString folder_of(Shell &shell) {
    return shell.session() ? shown(shell.session()->workspace().file().parent_path().string()) : wxString();
}

void follow(Shell &shell, const std::string &target) {
    if (app::is_why(target))
        shell.explain(target);
    else if (shell.session())
        shell.go(app::place_from(shell.session()->workspace(), target));
}

} // namespace kartrekker::gui
