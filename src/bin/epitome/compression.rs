//! Files of gzip and Zstandard.

use std::ffi::OsStr;
use std::io::{self, BufRead, Read, Write};
use std::path::Path;

use flate2::bufread::{GzDecoder, MultiGzDecoder};
use flate2::write::GzEncoder;

/// Bytes that tell what an input is.
pub(crate) const LONGEST_MAGIC: usize = 4;
const GZIP_MAGIC: &[u8] = b"\x1F\x8B";
const ZSTD_MAGIC: &[u8] = b"\x28\xB5\x2F\xFD";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compression {
    Gzip,
    Zstd,
}

impl Compression {
    /// By the extension of a name.
    pub(crate) fn of_name(path: &Path) -> Option<Self> {
        match path.extension().and_then(OsStr::to_str)? {
            "gz" => Some(Self::Gzip),
            "zst" => Some(Self::Zstd),
            _ => None,
        }
    }

    /// By the first bytes. No JSON and no text begins with them.
    pub(crate) fn of_beginning(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(GZIP_MAGIC) {
            Some(Self::Gzip)
        } else {
            bytes.starts_with(ZSTD_MAGIC).then_some(Self::Zstd)
        }
    }

    /// What an input holds, all members of it. A frame of Zstandard may ask for a window of 128 MB, and is an error if it asks for
    /// more.
    pub(crate) fn decoded<'a>(
        self,
        input: impl BufRead + Send + 'a,
    ) -> io::Result<Box<dyn Read + Send + 'a>> {
        Ok(match self {
            Self::Gzip => Box::new(MultiGzDecoder::new(input)),
            Self::Zstd => Box::new(zstd::Decoder::with_buffer(input)?),
        })
    }

    /// What the next member of an input holds. It reads no further than the end of that member.
    pub(crate) fn decoded_member<'a>(
        self,
        input: &'a mut impl BufRead,
    ) -> io::Result<Box<dyn Read + 'a>> {
        Ok(match self {
            Self::Gzip => Box::new(GzDecoder::new(input)),
            Self::Zstd => Box::new(zstd::Decoder::with_buffer(input)?.single_frame()),
        })
    }

    /// Bytes as one member.
    pub(crate) fn encoded(self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        match self {
            Self::Gzip => {
                let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::default());
                encoder.write_all(bytes)?;
                encoder.finish()
            }
            Self::Zstd => {
                let mut encoder = zstd::Encoder::new(Vec::new(), zstd::DEFAULT_COMPRESSION_LEVEL)?;
                // So that damage is noticed, as it is in gzip.
                encoder.include_checksum(true)?;
                encoder.write_all(bytes)?;
                encoder.finish()
            }
        }
    }
}
