#pragma once

#include "model/language.h"
#include "workbench/gui/drawing/appearance.h"

#include <optional>
#include <string>

namespace kartrekker::gui {

class MainWindow;

/// What the user prefers on this computer, kept in the settings. Each choice takes effect at once.

/// At the start of the program, before there is a window: colours, size of text, name of the user.
void use_preferences();

/// Nothing while the language was never chosen.
std::optional<model::Language> chosen_language();
void choose_language(MainWindow &window, model::Language language);
void choose_appearance(MainWindow &window, Appearance appearance);
/// The desktop may have turned dark or light.
void follow_desktop(MainWindow &window);
void choose_text_size(MainWindow &window, int percent);

/// The name in the history; empty for the system's own.
std::string chosen_author();
void choose_author(const std::string &name);

/// Whether the engagement that was open last is opened at the start, rather than the start page.
bool opens_last_at_start();
void choose_start(bool opens_last);

} // namespace kartrekker::gui
