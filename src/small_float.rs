//! Numbers of one byte, 0 or between 2⁻⁹ and 124: what fitted models compare features with.
//!
//! Whether a value is above one of them is asked for hundreds of them, so the value becomes a byte first: how many of them
//! lie below it. It is above one if and only if that byte is above the byte of the number.

/// Bits of fraction; the others are the exponent.
const FRACTION_BITS: u32 = 4;
/// The smallest exponent stands for 2⁻⁹, the greatest for 2⁶.
const SMALLEST_EXPONENT: u64 = f64::MAX_EXP as u64 - 1 - 9;
/// Bits of fraction of a number in double precision.
const DOUBLE_FRACTION_BITS: u32 = f64::MANTISSA_DIGITS - 1;

/// How many of these numbers lie below a value; the highest is not counted.
pub(crate) fn below(value: f64) -> u8 {
    if value > 0.0 {
        // Positive numbers are in the order of their bits.
        let above_smallest =
            value.to_bits().saturating_sub(SMALLEST_EXPONENT << DOUBLE_FRACTION_BITS);
        let steps = above_smallest.div_ceil(1 << (DOUBLE_FRACTION_BITS - FRACTION_BITS));
        steps.clamp(1, u64::from(u8::MAX)) as u8
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The number that a byte stands for.
    fn decoded(byte: u8) -> f64 {
        let (exponent, fraction) = (i32::from(byte >> FRACTION_BITS) - 9, f64::from(byte % 16));
        if byte == 0 { 0.0 } else { (1.0 + fraction / 16.0) * 2.0_f64.powi(exponent) }
    }

    #[test]
    fn bytes_stand_for_growing_numbers() {
        assert_eq!([0, 16, 144, 146, 255].map(decoded), [0.0, 0.00390625, 1.0, 1.125, 124.0]);
        assert!((0..255).all(|byte| decoded(byte) < decoded(byte + 1)));
    }

    #[test]
    fn a_value_is_above_the_numbers_that_it_is_counted_above() {
        for byte in 0..u8::MAX {
            assert_eq!(below(decoded(byte)), byte);
            assert_eq!(below(decoded(byte).next_up()), byte + 1);
        }
        assert_eq!([f64::NAN, -1.0, -0.0].map(below), [0; 3]);
        assert_eq!([f64::MIN_POSITIVE, 124.0, 1e9, f64::INFINITY].map(below), [1, 255, 255, 255]);
    }
}
