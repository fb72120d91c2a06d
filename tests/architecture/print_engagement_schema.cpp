#include "export/engagement_xml.h"

#include <iostream>

int main() {
    std::cout << kartrekker::exports::engagement_schema();
}
