//! Sorting by number: the one order in which equal keys, and numbers that differ by less than rounding, are told by
//! position, so that results are the same on every machine.

/// A key and the index of what it belongs to.
pub(crate) type Keyed = (u32, u32);

/// Pairs of the keys of so many items and their indices, sorted: by key, then by index.
pub(crate) fn keyed(count: usize, key: impl Fn(usize) -> u32) -> Vec<Keyed> {
    let mut pairs: Vec<Keyed> = (0..count).map(|i| (key(i), i as u32)).collect();
    pairs.sort_unstable_by_key(|&(key, i)| u64::from(key) << 32 | u64::from(i));
    pairs
}

/// Items in the order of their keys; those of equal keys stay in their order.
pub(crate) fn sorted<T: Clone>(items: &[T], key: impl Fn(&T) -> u32) -> Vec<T> {
    let order = keyed(items.len(), |i| key(&items[i]));
    order.iter().map(|&(_, i)| items[i as usize].clone()).collect()
}

/// A key that sorts as the number does (IEEE 754, totalOrder), in single precision: numbers that differ less should
/// not be distinguished, for they differ by the order in which they were summed up.
pub(crate) fn ascending(value: f64) -> u32 {
    let bits = (value as f32).to_bits();
    if bits >> 31 == 1 { !bits } else { bits | 1 << 31 }
}

/// A key that sorts the other way round.
pub(crate) fn descending(value: f64) -> u32 {
    !ascending(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_sort_as_numbers() {
        let values = [2.5, -1.0, 0.0, f64::INFINITY, -0.0, 2.5, -7.0];
        let found = sorted(&values, |&value| ascending(value));
        assert_eq!(found, [-7.0, -1.0, -0.0, 0.0, 2.5, 2.5, f64::INFINITY]);
        let pairs = keyed(values.len(), |i| descending(values[i]));
        let order: Vec<u32> = pairs.iter().map(|&(_, i)| i).collect();
        assert_eq!(order, [3, 0, 5, 2, 4, 1, 6]);
    }
}
