//! Sorting with one copy of the standard library's sort for every type: it weighs some 6 kB a type.

use std::cmp::Ordering;

/// Sorts by the order of the values. Equal values keep their order.
pub(crate) fn sort<T: Ord>(list: &mut Vec<T>) {
    sort_by(list, T::cmp);
}

/// Sorts by a comparison. Equal values keep their order.
pub(crate) fn sort_by<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    if list.is_sorted_by(|one, other| compare(one, other).is_le()) {
        return;
    }
    let mut order: Vec<usize> = (0..list.len()).collect();
    sort_places(&mut order, &|&one, &other| compare(&list[one], &list[other]).then(one.cmp(&other)));
    let mut values: Vec<Option<T>> = std::mem::take(list).into_iter().map(Some).collect();
    list.extend(order.into_iter().filter_map(|place| values[place].take()));
}

#[inline(never)]
fn sort_places(order: &mut [usize], compare: &dyn Fn(&usize, &usize) -> Ordering) {
    order.sort_unstable_by(compare);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_as_the_standard_library_does() {
        for length in 0..200_u32 {
            let mut list: Vec<(u32, u32)> = (0..length).map(|n| (n * 7919 % 31, n)).collect();
            let mut by_first = list.clone();
            let mut expected = list.clone();
            expected.sort_by_key(|pair| pair.0);
            sort_by(&mut by_first, |one, other| one.0.cmp(&other.0));
            assert_eq!(by_first, expected);
            expected.sort_unstable();
            sort(&mut list);
            assert_eq!(list, expected);
        }
    }
}
