//! Numbers of one byte: what fitted models compare features with.

/// Bits of fraction; the others are the exponent.
const FRACTION_BITS: u32 = 4;
/// The smallest exponent stands for 2⁻⁹, the greatest for 2⁶.
const SMALLEST_EXPONENT: u32 = f32::MAX_EXP as u32 - 1 - 9;

/// The number, 0 or between 2⁻⁹ and 124, that a byte stands for.
pub(crate) fn decoded(byte: u8) -> f32 {
    let exponent = u32::from(byte >> FRACTION_BITS) + SMALLEST_EXPONENT;
    let fraction = u32::from(byte) & ((1 << FRACTION_BITS) - 1);
    let mantissa_bits = f32::MANTISSA_DIGITS - 1;
    let bits = exponent << mantissa_bits | fraction << (mantissa_bits - FRACTION_BITS);
    if byte == 0 { 0.0 } else { f32::from_bits(bits) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_stand_for_growing_numbers() {
        assert_eq!([0, 16, 144, 146, 255].map(decoded), [0.0, 0.00390625, 1.0, 1.125, 124.0]);
        assert!((0..255).all(|byte| decoded(byte) < decoded(byte + 1)));
    }
}
