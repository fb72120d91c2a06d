#include "workbench/gui/preferences.h"

#include "model/platform.h"
#include "workbench/gui/desktop.h"
#include "workbench/gui/main_window.h"
#include "workbench/gui/settings.h"
#include "workbench/gui/words.h"

namespace kartrekker::gui {

namespace {

constexpr const char *language_key = "/preferences/language";
constexpr const char *appearance_key = "/preferences/appearance";
constexpr const char *text_size_key = "/preferences/text-size";
constexpr const char *author_key = "/preferences/author";
constexpr const char *start_key = "/preferences/start";
constexpr const char *opens_last = "last";

} // namespace

void use_preferences() {
    use_appearance(appearance_from(setting(appearance_key)));
    use_text_size(setting_number(text_size_key, 100));
    model::use_user_name(chosen_author());
}

std::optional<model::Language> chosen_language() {
    return model::language_from(setting(language_key));
}

void choose_language(MainWindow &window, model::Language language) {
    keep_setting(language_key, language == model::Language::dutch ? "nl" : "en");
    window.set_language(language);
}

void choose_appearance(MainWindow &window, Appearance appearance) {
    keep_setting(appearance_key, std::string(written(appearance)));
    window.remake([&] { use_appearance(appearance); });
}

void follow_desktop(MainWindow &window) {
    if (appearance() != Appearance::desktop) return;
    desktop::show_as_desktop();
    if (desktop::is_dark() == is_dark()) return;
    window.remake([] { use_appearance(Appearance::desktop); });
}

void choose_text_size(MainWindow &window, int percent) {
    keep_setting(text_size_key, std::to_string(percent));
    window.remake([&] { use_text_size(percent); });
}

std::string chosen_author() {
    return setting(author_key);
}

void choose_author(const std::string &name) {
    keep_setting(author_key, name);
    model::use_user_name(name);
}

bool opens_last_at_start() {
    return setting(start_key) == opens_last;
}

void choose_start(bool opens_last_one) {
    keep_setting(start_key, opens_last_one ? opens_last : "");
}

} // namespace kartrekker::gui
