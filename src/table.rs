//! Hash → number.
//!
//! Whoever uses a table keeps the things that the numbers stand for, and says whether a number is the one that is looked
//! for. So one table serves words, pairs and phrases: every further type of table costs kilobytes of machine code.

use alloc::vec;
use alloc::vec::Vec;

/// Slots of the smallest table. Like all sizes it is a power of two.
const MIN_SLOTS: usize = 16;

/// A hash table of numbers with open addressing and linear probing (Knuth 1998, section 6.4, algorithm L).
#[derive(Debug, Default)]
pub(crate) struct Table {
    /// The low half of a hash and a number plus one; zeros in slots that are free.
    slots: Vec<[u32; 2]>,
    len: usize,
}

impl Table {
    /// The number under a hash that is the right one.
    pub(crate) fn find(&self, hash: u64, mut is_it: impl FnMut(u32) -> bool) -> Option<u32> {
        let last = self.slots.len().wrapping_sub(1);
        let mut at = hash as usize & last;
        loop {
            let &[own, next] = self.slots.get(at)?;
            let number = next.checked_sub(1)?;
            if own == hash as u32 && is_it(number) {
                return Some(number);
            }
            at = (at + 1) & last;
        }
    }

    /// Enters a number that is not there.
    #[inline(never)]
    pub(crate) fn insert(&mut self, hash: u64, number: u32) {
        if self.len * 4 >= self.slots.len() * 3 {
            let larger = vec![[0; 2]; (self.slots.len() * 2).max(MIN_SLOTS)];
            for slot in core::mem::replace(&mut self.slots, larger) {
                if slot[1] != 0 {
                    self.put(slot);
                }
            }
        }
        self.put([hash as u32, number + 1]);
        self.len += 1;
    }

    fn put(&mut self, slot: [u32; 2]) {
        let last = self.slots.len() - 1;
        let mut at = slot[0] as usize & last;
        while self.slots[at][1] != 0 {
            at = (at + 1) & last;
        }
        self.slots[at] = slot;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_entered_is_found() {
        let mut table = Table::default();
        assert_eq!(table.find(7, |_| true), None);
        // Many share their hashes, and some of those that differ begin at the same slot.
        let hash = |number: u32| u64::from(number / 3) << 3;
        for number in 0..1000 {
            assert_eq!(table.find(hash(number), |other| other == number), None);
            table.insert(hash(number), number);
        }
        for number in 0..1000 {
            assert_eq!(table.find(hash(number), |other| other == number), Some(number));
        }
        assert_eq!(table.find(hash(2000), |_| true), None);
    }
}
