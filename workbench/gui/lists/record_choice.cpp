#include "workbench/gui/lists/record_choice.h"

#include "workbench/gui/settings.h"

namespace kartrekker::gui {

namespace {

/// Of what is part of a record there are two lists: of one owner, and of all.
std::string layout_key(const model::EntityType &type, bool is_of_all) {
    return "/lists/" + std::string(type.name) + (is_of_all && type.owner() ? "-of-all" : "");
}

app::ListLayout usual_layout(const model::EntityType &type, bool is_of_all) {
    return is_of_all ? app::ListLayout::usual_of_all(type) : app::ListLayout::usual(type);
}

} // namespace

app::ListLayout kept_layout(const model::EntityType &type, bool is_of_all) {
    const std::string kept = setting(layout_key(type, is_of_all));
    return kept.empty() ? usual_layout(type, is_of_all) : app::ListLayout::from_text(type, kept);
}

void keep_layout(const app::ListPresenter &list) {
    const app::ListLayout &layout = list.layout();
    const bool is_of_all = list.owner().empty();
    keep_setting(layout_key(list.type(), is_of_all),
                 layout == usual_layout(list.type(), is_of_all) ? std::string() : layout.text());
}

} // namespace kartrekker::gui
