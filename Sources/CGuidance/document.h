// An entry of the table for the file that DOCUMENT names. It is included once for each, so it has no
// guard. `#embed` is C23's way to have a file in the program.
{
    DOCUMENT,
    (const unsigned char[]){
#embed DOCUMENT
    },
    sizeof((const unsigned char[]){
#embed DOCUMENT
    }),
},
#undef DOCUMENT
