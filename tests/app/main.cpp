#define BOOST_TEST_MODULE presenters
#include <boost/test/unit_test.hpp>
