//! Files that are known not to be plain text, by their first bytes, and what to do with them.

/// A format that is not read.
pub(super) struct Format {
    magic: &'static [u8],
    /// What the file is.
    pub(super) what: &'static str,
    /// How to get its text.
    pub(super) help: &'static str,
}

const FORMATS: [Format; 5] = [
    Format {
        magic: b"%PDF-",
        what: "a PDF file, not text",
        help: "export its text, for example with `pdftotext FILE -`",
    },
    Format {
        magic: b"PK\x03\x04",
        what: "a zipped document (DOCX, ODT, EPUB), not text",
        help: "save it as plain text, for example with `pandoc FILE -t plain --wrap=none`",
    },
    Format {
        magic: b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        what: "a document of an old office program, not text",
        help: "open it in an office program and save it as plain text",
    },
    Format {
        magic: b"{\\rtf",
        what: "an RTF document, not text",
        help: "save it as plain text, for example with `pandoc FILE -t plain --wrap=none`",
    },
    Format {
        magic: b"\x1F\x8B",
        what: "a compressed file, not text",
        help: "unpack it first, for example with `gzip -dc FILE`",
    },
];

/// Returns the format whose magic number opens the file.
pub(super) fn format(bytes: &[u8]) -> Option<&'static Format> {
    FORMATS.iter().find(|format| bytes.starts_with(format.magic))
}
