#pragma once

#include "model/language.h"

#include <string>
#include <vector>
#include <wx/string.h>

namespace kartrekker::gui {

/// The language of the window at this moment.
model::Language current_language();
void set_current_language(model::Language language);

/// The program's own words in the window's language; the English text is the key.
std::string tr(const char *english);
std::string tr(const char *english, const std::vector<std::string> &arguments);
/// With the count in place of {0}, which chooses between the two.
std::string tr_count(const char *singular, const char *plural, long long count);

/// UTF-8 as wxWidgets wants it.
wxString shown(const std::string &text);
/// For labels in which wxWidgets would take & for a shortcut.
wxString shown_label(const std::string &text);
std::string utf8(const wxString &text);

/// For dialogs that ask for a file.
inline constexpr const char *workspace_files = "Kartrekker (*.kartrekker)|*.kartrekker";

} // namespace kartrekker::gui
