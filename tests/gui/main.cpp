#define BOOST_TEST_NO_MAIN
#define BOOST_TEST_ALTERNATIVE_INIT_API
#include "workbench/gui/application.h"

#include <boost/test/unit_test.hpp>
#include <wx/evtloop.h>

namespace {

/// Runs the tests in place of the program's own window, on the same ground.
class TestApplication : public wxApp {
  public:
    bool OnInit() override {
        SetAppName("kartrekker");
        kartrekker::gui::prepare_process();
        SetExitOnFrameDelete(false);
        return true;
    }

    int OnRun() override {
        wxGUIEventLoop loop;
        const wxEventLoopActivator activator(&loop);
        std::vector<std::string> words;
        std::vector<char *> arguments;
        for (int i = 0; i < argc; ++i)
            words.push_back(wxString(argv[i]).utf8_string());
        for (std::string &word : words)
            arguments.push_back(word.data());
        return boost::unit_test::unit_test_main([] { return true; }, static_cast<int>(arguments.size()),
                                                arguments.data());
    }
};

} // namespace

wxIMPLEMENT_APP(TestApplication);
