//! Sorting by number, in linear time.
//!
//! Every type that is sorted costs kilobytes of machine code, so all tables are sorted as pairs of a key and an
//! index: one sort for all of them.

/// A key and the index of what it belongs to.
pub(crate) type Keyed = (u32, u32);

/// Pairs of the keys of so many items and their indices, sorted: by key, then by index.
#[inline(never)]
pub(crate) fn keyed(count: usize, key: &dyn Fn(usize) -> u32) -> Vec<Keyed> {
    let mut pairs: Vec<Keyed> = (0..count).map(|i| (key(i), i as u32)).collect();
    sort(&mut pairs);
    pairs
}

/// Sorts by the bytes of the keys, the lowest first (radix sort, Knuth 1998, section 5.2.5). Those of equal keys stay
/// in their order. Bytes in which the keys do not differ need no pass: most keys are small.
#[inline(never)]
fn sort(pairs: &mut Vec<Keyed>) {
    if pairs.len() <= FEW {
        return sort_few(pairs);
    }
    let first = pairs.first().map_or(0, |pair| pair.0);
    let differing = pairs.iter().fold(0, |bits, pair| bits | (pair.0 ^ first));
    let mut sorted = pairs.clone();
    for shift in (0..u32::BITS).step_by(8).filter(|shift| differing >> shift & 0xff != 0) {
        let byte = |pair: &Keyed| usize::from((pair.0 >> shift) as u8);
        let mut next = [0; 256];
        for pair in pairs.iter() {
            next[byte(pair)] += 1;
        }
        let mut end = 0;
        for next in &mut next {
            end += std::mem::replace(next, end);
        }
        for pair in pairs.iter() {
            let next = &mut next[byte(pair)];
            sorted[*next] = *pair;
            *next += 1;
        }
        std::mem::swap(pairs, &mut sorted);
    }
}

/// What is sorted by insertion: for more that takes longer.
const FEW: usize = 64;

/// Sorts some numbers, mostly few.
pub(crate) fn sort_numbers(numbers: &mut [u32]) {
    if numbers.len() > FEW {
        let sorted = keyed(numbers.len(), &|i| numbers[i]);
        for (number, (key, _)) in numbers.iter_mut().zip(sorted) {
            *number = key;
        }
    } else {
        sort_few(numbers);
    }
}

/// Sorts by insertion.
fn sort_few<T: Copy + PartialOrd>(items: &mut [T]) {
    for end in 1..items.len() {
        let item = items[end];
        let mut at = end;
        while at > 0 && items[at - 1] > item {
            items[at] = items[at - 1];
            at -= 1;
        }
        items[at] = item;
    }
}

/// Items in the order of their keys; those of equal keys stay in their order.
pub(crate) fn sorted<T: Clone>(items: &[T], key: impl Fn(&T) -> u32) -> Vec<T> {
    let order = keyed(items.len(), &|i| key(&items[i]));
    order.iter().map(|&(_, i)| items[i as usize].clone()).collect()
}

/// A key that sorts as the number does (IEEE 754, totalOrder), in single precision: numbers that differ less should
/// not be distinguished, as they differ only by the order in which they were summed up.
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
    fn few_and_many_numbers_are_sorted() {
        for count in [0, 1, 2, FEW, FEW + 1, 1000] {
            let mut numbers: Vec<u32> =
                (0..count as u32).map(|i| i * 7919 % 257 * 65_537).collect();
            let mut expected = numbers.clone();
            expected.sort_unstable();
            sort_numbers(&mut numbers);
            assert_eq!(numbers, expected);
        }
    }

    #[test]
    fn numbers_sort_as_numbers() {
        let values = [2.5, -1.0, 0.0, f64::INFINITY, -0.0, 2.5, -7.0];
        let found = sorted(&values, |&value| ascending(value));
        assert_eq!(found, [-7.0, -1.0, -0.0, 0.0, 2.5, 2.5, f64::INFINITY]);
        let pairs = keyed(values.len(), &|i| descending(values[i]));
        let order: Vec<u32> = pairs.iter().map(|&(_, i)| i).collect();
        assert_eq!(order, [3, 0, 5, 2, 4, 1, 6]);
    }
}
