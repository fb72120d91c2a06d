#pragma once

#include <string>
#include <wx/bitmap.h>
#include <wx/window.h>

/// What wxWidgets 3.2 does not ask of GTK. On another toolkit each does nothing, and the scale is 1.
namespace kartrekker::gui::desktop {

/// Whether native controls are dark at this moment.
bool is_dark();
/// Draws all native controls, menus and dialogs dark or light from now on, whatever the desktop has.
void show_dark(bool is_dark);
/// Draws them as the desktop has them now. When it changes that, windows get wxEVT_SYS_COLOUR_CHANGED; they
/// are to call this again, since of some desktops GTK hears only by us.
void show_as_desktop();

/// Whether a menu or a dialog is open: what it is about must not be taken away below it.
bool is_asking();

/// Colours of the window ("#5F6B75") that native parts take where the desktop's own do not go with it:
/// borders of text fields, which a dark desktop hardly shows, fields that can only be read, and tooltips,
/// which a light one shows black.
struct Colours {
    std::string ground;
    std::string ink;
    std::string edge;
    std::string page; ///< behind a text that can only be read
    std::string line; ///< around it
};
void use_colours(const Colours &colours);

/// A text field that can only be read looks like that from now on.
void show_as_read_only(const wxWindow &field, bool is_read_only);

/// Native controls show at once what they change to, without moving there: for pictures of the window.
void stand_still();

/// How large the desktop wants text, as it was when the program began: 1 for 96 dots to the inch.
double text_scale();
/// Native controls write their text so many times as large from now on.
void set_text_scale(double scale);

/// Tells a screen reader what the window is called.
void tell_name(const wxWindow &window);

/// What the screen shows in this area now; wxScreenDC alone goes on giving what it showed first.
wxBitmap picture_of_screen(const wxRect &area);

} // namespace kartrekker::gui::desktop
