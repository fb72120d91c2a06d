#include "workbench/gui/words.h"

#include "model/translation.h"

namespace kartrekker::gui {

namespace {

model::Language language_of_window = model::Language::english;

} // namespace

model::Language current_language() {
    return language_of_window;
}

void set_current_language(model::Language language) {
    language_of_window = language;
}

std::string tr(const char *english) {
    return model::translate(language_of_window, english);
}

std::string tr(const char *english, const std::vector<std::string> &arguments) {
    return model::fill(tr(english), arguments);
}

std::string tr_count(const char *singular, const char *plural, long long count) {
    return model::fill(model::translate(language_of_window, singular, plural, count),
                       {std::to_string(count)});
}

wxString shown(const std::string &text) {
    return wxString::FromUTF8(text);
}

wxString shown_label(const std::string &text) {
    wxString label = shown(text);
    label.Replace("&", "&&");
    return label;
}

std::string utf8(const wxString &text) {
    return text.utf8_string();
}

} // namespace kartrekker::gui
