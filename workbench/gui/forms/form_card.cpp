#include "workbench/gui/forms/form_card.h"

#include "workbench/gui/commands/command.h"
#include "workbench/gui/drawing/graphics_canvas.h"
#include "workbench/gui/drawing/theme.h"
#include "workbench/gui/forms/part_list.h"
#include "workbench/gui/forms/record_foot.h"
#include "workbench/gui/words.h"

#include <algorithm>

namespace kartrekker::gui {

FormCard::FormCard(wxWindow *parent, Shell &shell) : Card(parent, {}), shell_(shell) {
    back_ = new Button(this, ButtonKind::link, tr("Back"), [this] { CallAfter([this] { go_to_owner(); }); });
    duplicate_ =
        new Button(this, ButtonKind::link, tr("Duplicate"), [this] { CallAfter([this] { duplicate(); }); });
    remove_ = new Button(this, ButtonKind::link, tr("Remove"), [this] { CallAfter([this] { remove(); }); });
    form_ = new FormView(this, shell);
    form_->guard = [this](const std::function<void()> &action) { shell_.guard(action); };
    form_->on_store = [this] { shell_.refresh_status(); };
    for (Button *button : {back_, duplicate_, remove_})
        button->Hide();
    on_arrange = [this](const wxRect &area) { place(area); };
}

void FormCard::set_empty_words(const std::string &words) {
    empty_words_ = words;
    show_words();
}

void FormCard::place(const wxRect &area) {
    const int padding = FromDIP(card_padding), bottom = FromDIP(6);
    int top = place_usual_deeds(area);
    if (back_->IsShown()) {
        const wxSize back = back_->GetBestSize();
        put(*back_, area.x + padding - FromDIP(2), top - FromDIP(2),
            std::min(back.x, area.width - 2 * padding), back.y);
        top += back.y + FromDIP(4);
    }
    top = place_deeds(area, top);
    put(*form_, area.x, top, area.width, area.GetBottom() - top - bottom);
}

// In the line of the record's kind, or below it where they would cover that.
int FormCard::place_usual_deeds(const wxRect &area) {
    const int padding = FromDIP(card_padding), between = FromDIP(4);
    const int left = area.x + padding - FromDIP(2), end = area.GetRight() - FromDIP(card_padding - 3);
    int width = 0;
    for (const Button *button : {duplicate_, remove_})
        if (button->IsShown()) width += button->GetBestSize().x + between;
    if (width == 0) return area.y;
    const double kind =
        form_->form()
            ? measuring_canvas().measure(form_->form()->type().label.in(current_language()), {9}).width
            : 0;
    const bool is_below = left + FromDIP(static_cast<int>(kind) + 8) + width > end;
    int x = left, y = is_below ? area.y : FromDIP(30);
    if (!is_below) x = end + between - width;
    int bottom = area.y;
    for (Button *button : {duplicate_, remove_}) {
        if (!button->IsShown()) continue;
        const wxSize size = button->GetBestSize();
        if (x > left && x + size.x > end) {
            x = left;
            y += size.y;
        }
        put(*button, x, y, std::min(size.x, end - left), size.y);
        x += size.x + between;
        if (is_below) bottom = y + size.y + between;
    }
    return bottom;
}

int FormCard::place_deeds(const wxRect &area, int top) {
    if (deeds_.empty()) return top;
    const int gap = FromDIP(inner_gap), high = FromDIP(button_height), side = FromDIP(card_padding);
    int x = area.x + side, y = top + FromDIP(2);
    for (Button *button : deeds_) {
        const int width = std::min(button->GetBestSize().x, area.width - 2 * side);
        if (x > area.x + side && x + width > area.GetRight() - side) {
            x = area.x + side;
            y += high + gap;
        }
        put(*button, x, y, width, high);
        x += width + gap;
    }
    return y + high + gap;
}

void FormCard::show_deeds() {
    std::vector<const Command *> offered;
    if (path_.size() == 1) offered = commands_for({}, path_.front().type);
    std::erase_if(offered, [this](const Command *command) {
        const model::Workspace &workspace = shell_.session()->workspace();
        return (command->changes && workspace.is_read_only()) ||
               !command->is_possible_for(workspace, path_.front().id);
    });
    if (offered == offered_) return;
    offered_ = offered;
    for (Button *button : deeds_)
        button->Destroy();
    deeds_.clear();
    for (const Command *command : offered_) {
        deeds_.push_back(
            new Button(this, ButtonKind::normal, tr(command->short_label.c_str()),
                       [this, command] { CallAfter([this, command] { shell_.run(command->id); }); }));
        deeds_.back()->SetToolTip(shown(tr(command->label.c_str())));
    }
}

void FormCard::open(std::vector<app::RecordKey> path) {
    if (path == path_ && !path.empty()) return form_->commit();
    leave();
    path_ = std::move(path);
    show_form();
}

void FormCard::begin_new() {
    if (path_.empty()) return;
    fresh_.emplace(shell_.session()->workspace(), path_.back());
    form_->begin_typing();
}

void FormCard::leave() {
    form_->commit();
    if (path_.empty()) return;
    form_->foot().commit();
    app::LeftBehind left{
        {std::string(model::find_entity_type(path_.front().type)->page), path_}, title(), form_->unstored()};
    if (auto comment = form_->foot().typed()) left.texts.push_back(std::move(*comment)); // it was refused
    form_->take_back();
    const bool is_typed = std::any_of(left.texts.begin(), left.texts.end(),
                                      [](const app::UnstoredText &text) { return !text.text.empty(); });
    const auto fresh = std::exchange(fresh_, std::nullopt);
    bool is_gone = false;
    if (fresh && !is_typed) shell_.guard([&] { is_gone = fresh->take_back(shell_.session()->workspace()); });
    if (!is_gone && !left.texts.empty()) shell_.tell_left(left);
}

std::vector<std::unique_ptr<PartList>> FormCard::parts_of_record(const model::EntityType &type,
                                                                 const std::string &id) {
    std::vector<std::unique_ptr<PartList>> parts;
    for (const model::EntityType *part : app::parts_of(type)) {
        auto list = std::make_unique<app::ListPresenter>(shell_.session()->workspace(), *part,
                                                         current_language(), id);
        parts.push_back(std::make_unique<PartList>(form_, shell_, std::move(list)));
        parts.back()->on_open = [this](const app::RecordKey &key) {
            auto deeper = path_;
            deeper.push_back(key);
            CallAfter([this, deeper] {
                open(deeper);
                back_->SetFocus(); // the list that had the keyboard has gone
            });
        };
        parts.back()->on_add = [this](const model::EntityType &added, const std::string &after) {
            CallAfter([this, &added, after] { add_part(added, after); });
        };
    }
    return parts;
}

void FormCard::show_form() {
    Session *session = shell_.session();
    while (!path_.empty()) {
        const model::EntityType *type = model::find_entity_type(path_.back().type);
        if (type && session->workspace().find(*type, path_.back().id)) break;
        path_.pop_back();
    }
    if (path_.empty()) {
        form_->clear();
        form_->Hide();
    } else {
        const model::EntityType &type = *model::find_entity_type(path_.back().type);
        const std::string &id = path_.back().id;
        auto form = std::make_unique<app::FormPresenter>(session->workspace(), type, id, current_language());
        form_->show(std::move(form), parts_of_record(type, id));
        form_->judge(session->checks());
        form_->Show();
    }
    const bool can_change = !path_.empty() && !session->workspace().is_read_only();
    const bool can_remove = can_change && !app::is_single(*model::find_entity_type(path_.front().type));
    const bool can_copy = can_remove && app::can_be_added(*model::find_entity_type(path_.back().type));
    duplicate_->Show(can_copy);
    remove_->Show(can_remove);
    show_deeds();
    show_words();
    arrange();
    Refresh();
    if (on_show) on_show();
    shell_.refresh_menus();
}

// A part that was chosen in the list of all parts stands in the path alone.
std::vector<app::RecordKey> FormCard::path_of_owner() const {
    if (path_.empty()) return {};
    auto path = path_.size() > 1 ? path_ : app::place_of(shell_.session()->workspace(), path_.front()).path;
    if (!path.empty()) path.pop_back();
    return path;
}

void FormCard::go_to_owner() {
    const auto owner = path_of_owner();
    if (owner.empty()) return;
    const app::RecordKey part = path_.back();
    if (path_.size() > 1)
        open(owner);
    else
        shell_.go({std::string(model::find_entity_type(owner.front().type)->page), owner});
    if (path_ == owner) form_->walk_to(part);
}

void FormCard::show_words() {
    const auto path = path_of_owner();
    back_->Show(!path.empty());
    if (path_.empty()) return set_words(empty_words_, {});
    const app::FormPresenter *form = form_->form();
    if (!form) return;
    set_words(form->caption(), std::string(form->type().label.in(current_language())));
    if (path.empty()) return;
    const app::RecordKey &owner = path.back();
    const model::EntityType &type = *model::find_entity_type(owner.type);
    const auto record = shell_.session()->workspace().find(type, owner.id);
    if (record)
        back_->set_label(
            "‹ " + app::shown_caption(shell_.session()->workspace(), type, *record, current_language()));
}

void FormCard::refresh(const model::Changes &changes) {
    if (path_.empty()) return;
    const auto is_gone = [&](const app::RecordKey &key) {
        return std::any_of(changes.list.begin(), changes.list.end(), [&](const model::Change &change) {
            return change.kind == model::ChangeKind::removed && change.type == key.type &&
                   change.id == key.id;
        });
    };
    if (std::any_of(path_.begin(), path_.end(), is_gone)) {
        leave(); // what was being written about it is told
        return show_form();
    }
    form_->refresh();
    show_deeds();
    show_words();
    arrange();
}

void FormCard::judge() {
    form_->judge(shell_.session()->checks());
}

void FormCard::add_part(const model::EntityType &type, const std::string &after) {
    if (path_.empty()) return; // the record went before the click had its turn
    form_->commit();
    shell_.guard([&] {
        const app::RecordKey key =
            app::add_record(shell_.session()->workspace(), type, current_language(), path_.back().id, after);
        auto deeper = path_;
        deeper.push_back(key);
        open(deeper);
        begin_new();
    });
}

void FormCard::duplicate() {
    if (path_.empty()) return; // a second click came before the first was done
    form_->commit();
    shell_.guard([&] {
        auto path = path_;
        path.back() = app::duplicate_record(shell_.session()->workspace(), path_.back(), current_language());
        shell_.go({std::string(model::find_entity_type(path.front().type)->page), path});
    });
}

void FormCard::remove() {
    if (path_.empty()) return;
    const app::RecordKey key = path_.back();
    shell_.guard([&] { app::remove_record(shell_.session()->workspace(), key, current_language()); });
}

} // namespace kartrekker::gui
