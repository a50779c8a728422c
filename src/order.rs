//! Sorting by number.
//!
//! Every type that is sorted costs five to ten kilobytes of machine code, so all tables are sorted as pairs
//! of a key and an index: one sort for all of them.

/// A key and the index of what it belongs to. Equal keys stay in the order of their indices.
pub(crate) type Keyed = (u64, u32);

/// Sorts pairs by key, then by index.
#[inline(never)]
pub(crate) fn sort(pairs: &mut [Keyed]) {
    pairs.sort_unstable();
}

/// Pairs of the keys of some items and their indices, sorted.
pub(crate) fn keyed(keys: impl Iterator<Item = u64>) -> Vec<Keyed> {
    let mut pairs: Vec<Keyed> = keys.zip(0..).collect();
    sort(&mut pairs);
    pairs
}

/// Items in the order of their keys; those of equal keys stay in their order.
pub(crate) fn sorted<T: Clone>(items: &[T], key: impl Fn(&T) -> u64) -> Vec<T> {
    keyed(items.iter().map(key)).into_iter().map(|(_, i)| items[i as usize].clone()).collect()
}

/// A key that sorts as the number does (IEEE 754, totalOrder).
pub(crate) fn ascending(value: f64) -> u64 {
    let bits = value.to_bits();
    if bits >> 63 == 1 { !bits } else { bits | 1 << 63 }
}

/// A key that sorts the other way round.
pub(crate) fn descending(value: f64) -> u64 {
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
        let pairs = keyed(values.iter().map(|&value| descending(value)));
        let order: Vec<u32> = pairs.iter().map(|&(_, i)| i).collect();
        assert_eq!(order, [3, 0, 5, 2, 4, 1, 6]);
    }
}
