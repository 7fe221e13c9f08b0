# Writes the header OUTPUT with a fingerprint of the compiler's sources: dumps carry source text, which only the same compiler turns into the
# same code. Run as: cmake -DOUTPUT=... -DDIRECTORY=src/compile -P fingerprint.cmake
file(GLOB sources ${DIRECTORY}/*.c ${DIRECTORY}/*.h)
list(SORT sources)
set(hashes "")
foreach(source ${sources})
  file(SHA256 ${source} hash)
  string(APPEND hashes ${hash})
endforeach()
string(SHA256 all "${hashes}")
string(SUBSTRING ${all} 0 16 first)
file(CONFIGURE OUTPUT ${OUTPUT} CONTENT "/* Made by tools/fingerprint.cmake. */\n#define COMPILER_FINGERPRINT UINT64_C(0x${first})\n")
