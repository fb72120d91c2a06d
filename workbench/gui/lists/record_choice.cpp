#include "workbench/gui/lists/record_choice.h"

#include "workbench/gui/settings.h"

namespace kartrekker::gui {

namespace {

std::string layout_key(const model::EntityType &type) {
    return "/lists/" + std::string(type.name);
}

} // namespace

app::ListLayout kept_layout(const model::EntityType &type) {
    return app::ListLayout::from_text(type, setting(layout_key(type)));
}

void keep_layout(const app::ListPresenter &list) {
    const app::ListLayout &layout = list.layout();
    keep_setting(layout_key(list.type()),
                 layout == app::ListLayout::usual(list.type()) ? std::string() : layout.text());
}

} // namespace kartrekker::gui
