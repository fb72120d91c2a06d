#include "workbench/gui/panes/preferences_pane.h"

#include "workbench/app/locations.h"
#include "workbench/app/presenters/marked.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/preferences.h"
#include "workbench/gui/words.h"

#include <algorithm>
#include <array>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/utils.h>

namespace kartrekker::gui {

using app::mark;

namespace {

constexpr std::array text_sizes{90, 100, 110, 125, 150};
constexpr int preference_side = card_padding - 6;

std::vector<std::string> size_words() {
    std::vector<std::string> words;
    for (const int size : text_sizes)
        words.push_back(std::to_string(size) + "%");
    return words;
}

std::size_t place_of_size() {
    const auto found = std::find(text_sizes.begin(), text_sizes.end(), text_size());
    return found == text_sizes.end() ? 1 : static_cast<std::size_t>(found - text_sizes.begin());
}

} // namespace

PreferencesPane::PreferencesPane(wxWindow *parent, MainWindow &window)
    : Zoomed(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxTAB_TRAVERSAL | wxVSCROLL),
      window_(window), parts_(new wxBoxSizer(wxVERTICAL)) {
    SetBackgroundColour(to_wx(palette().card));
    SetName(shown(tr("Preferences")));
    SetScrollRate(0, FromDIP(16));
    const bool is_dutch = current_language() == model::Language::dutch;
    language_ = picker(mark("Language"), {"English", "Nederlands"}, is_dutch ? 1 : 0, [this](std::size_t at) {
        choose_language(window_, at == 1 ? model::Language::dutch : model::Language::english);
    });
    appearance_ = picker(mark("Colours"), {tr("As the desktop"), tr("Light"), tr("Dark")},
                         static_cast<std::size_t>(gui::appearance()),
                         [this](std::size_t at) { choose_appearance(window_, static_cast<Appearance>(at)); });
    text_size_ = picker(mark("Size of text"), size_words(), place_of_size(),
                        [this](std::size_t at) { choose_text_size(window_, text_sizes[at]); });
    start_ = picker(mark("At the start"), {tr("The start page"), tr("What was open last")},
                    opens_last_at_start() ? 1 : 0, [](std::size_t at) { choose_start(at == 1); });
    add_author();
    add_folder();
    auto *keys = new Button(this, ButtonKind::link, tr("Keys of all commands…"),
                            [this] { window_.CallAfter([&which = window_] { which.run("help/keys"); }); });
    parts_->Add(keys, 0, wxLEFT | wxTOP, FromDIP(preference_side - 2));
    SetSizer(parts_);
    FitInside();
}

void PreferencesPane::heading(const char *label) {
    auto *words = new wxStaticText(this, wxID_ANY, shown_label(tr(label)));
    words->SetForegroundColour(to_wx(palette().quiet));
    words->SetFont(font(9));
    parts_->Add(words, 0, wxLEFT | wxRIGHT | wxTOP, FromDIP(preference_side));
    parts_->AddSpacer(FromDIP(4));
}

Picker *PreferencesPane::picker(const char *label, std::vector<std::string> words, std::size_t picked,
                                std::function<void(std::size_t)> choose) {
    heading(label);
    auto *made = new Picker(this, tr(label));
    made->SetMinSize(FromDIP(wxSize(120, button_height)));
    made->set_words(std::move(words), {});
    made->pick(picked);
    // The choice may take this pane away: not while one of its parts is at work.
    made->on_change = [this, made, choose = std::move(choose)] {
        window_.CallAfter([choose, at = made->picked().value_or(0)] { choose(at); });
    };
    parts_->Add(made, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(preference_side));
    return made;
}

void PreferencesPane::add_author() {
    heading(mark("Your name in the history"));
    author_ = new wxTextCtrl(this, wxID_ANY, shown(chosen_author()));
    author_->SetName(shown(tr("Your name in the history")));
    author_->SetHint(shown(tr("As the computer knows you")));
    author_->SetMaxLength(100);
    author_->SetMinSize(FromDIP(wxSize(120, button_height)));
    author_->Bind(wxEVT_TEXT, [this](wxCommandEvent &) { choose_author(utf8(author_->GetValue())); });
    parts_->Add(author_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(preference_side));
}

void PreferencesPane::add_folder() {
    const std::filesystem::path folder = app::own_templates_folder();
    if (folder.empty()) return;
    heading(mark("Your own assessments and lists"));
    auto *path = new wxStaticText(this, wxID_ANY, shown_label(folder.string()), wxDefaultPosition,
                                  wxDefaultSize, wxST_ELLIPSIZE_MIDDLE);
    path->SetForegroundColour(to_wx(palette().ink));
    path->SetMinSize(FromDIP(wxSize(120, 20)));
    path->SetToolTip(shown(folder.string()));
    parts_->Add(path, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(preference_side));
    auto *open = new Button(this, ButtonKind::link, tr("Open the folder"), [this] { open_folder(); });
    parts_->Add(open, 0, wxLEFT, FromDIP(preference_side - 2));
}

void PreferencesPane::open_folder() {
    const std::filesystem::path folder = app::own_templates_folder();
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error || !wxLaunchDefaultApplication(shown(folder.string())))
        window_.tell(
            tr("The folder {0} cannot be opened. Look for it with your file manager.", {folder.string()}),
            true);
}

} // namespace kartrekker::gui
