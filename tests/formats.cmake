# Second tools that the tests of readers and writers check against.

# libcsv reads what our CSV writer wrote.
find_library(LIBCSV csv REQUIRED)
target_link_libraries(test_render_plan_csv PRIVATE ${LIBCSV})

# libarchive packs the documents that the packed formats' readers are given.
target_link_libraries(test_plan_every_format PRIVATE PkgConfig::READERS)
