#pragma once

#include <wx/textctrl.h>

namespace kartrekker::gui {

/// Room that the one who places a paragraph leaves around it, for the frame that he draws.
inline constexpr int paragraph_frame = 7;

/// A field for several lines, without a frame of its own. When its text cannot scroll further, the mouse
/// wheel scrolls what it stands on.
wxTextCtrl *make_paragraph(wxWindow *parent);

} // namespace kartrekker::gui
