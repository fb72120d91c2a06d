# Writes INPUT as a C++ array of bytes named SYMBOL into OUTPUT.
file(READ ${INPUT} bytes HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE ${OUTPUT}
     "#include <string_view>\nnamespace kartrekker::embedded {\n"
     "static const unsigned char ${SYMBOL}_bytes[] = {${bytes}0x00};\n"
     "extern const std::string_view ${SYMBOL};\n"
     "const std::string_view ${SYMBOL}(reinterpret_cast<const char *>(${SYMBOL}_bytes), sizeof ${SYMBOL}_bytes - 1);\n"
     "}\n")
