#include "workbench/gui/application.h"

wxIMPLEMENT_APP(kartrekker::gui::Application);
