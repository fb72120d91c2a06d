# Content that stands beside the binaries: templates and the compiled translations.
# bin/ finds them in ../share/kartrekker, also after installation.
set(KARTREKKER_SHARE ${CMAKE_BINARY_DIR}/share/kartrekker)

# embed_text(<output.cpp> <symbol> <input>): a C++ file with the input's bytes as `extern const std::string_view symbol`
# in namespace kartrekker::embedded.
function(embed_text output symbol input)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DINPUT=${input} -DOUTPUT=${output} -DSYMBOL=${symbol} -P
            ${CMAKE_SOURCE_DIR}/cmake/EmbedText.cmake
    DEPENDS ${input} ${CMAKE_SOURCE_DIR}/cmake/EmbedText.cmake
    VERBATIM)
endfunction()
