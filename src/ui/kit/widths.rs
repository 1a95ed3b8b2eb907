//! How the width of a line or a page is divided.

/// The widths of children on one line: what each needs and an equal part of what is left; else equal parts,
/// if none is under `least` (their words wrap); else nothing: they do not fit.
pub(super) fn shares(natural: &[f32], width: f32, spacing: f32, least: f32) -> Option<Vec<f32>> {
    let count = natural.len() as f32;
    let room = width - spacing * (count - 1.0).max(0.0);
    let left = room - natural.iter().sum::<f32>();
    if left >= 0.0 {
        return Some(natural.iter().map(|needed| needed + left / count).collect());
    }
    let equal = room / count;
    (equal >= least).then(|| vec![equal; natural.len()])
}

/// The room at each side of a page of that width: from 16 logical pixels to `most`.
pub(super) fn margin(width: f32, most: f32) -> f32 {
    (width / 22.0).round().clamp(16.0, most.max(16.0))
}

/// How many columns of `least` fit in `width`: one at least.
pub(super) fn columns(width: f32, least: f32, spacing: f32) -> usize {
    (((width + spacing) / (least + spacing)).floor() as usize).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_of_a_line_is_shared_equally() {
        assert_eq!(shares(&[100.0, 140.0], 300.0, 10.0, f32::INFINITY), Some(vec![125.0, 165.0]));
    }

    #[test]
    fn words_wrap_before_children_stack() {
        assert_eq!(shares(&[100.0, 240.0], 310.0, 10.0, 90.0), Some(vec![150.0, 150.0]));
        assert_eq!(shares(&[100.0, 240.0], 310.0, 10.0, 160.0), None);
    }

    #[test]
    fn a_narrow_page_has_narrow_margins() {
        assert_eq!([1366.0, 683.0, 300.0].map(|width| margin(width, 60.0)), [60.0, 31.0, 16.0]);
    }

    #[test]
    fn there_is_always_a_column() {
        assert_eq!(columns(364.0, 280.0, 14.0), 1);
        assert_eq!(columns(1246.0, 280.0, 14.0), 4);
        assert_eq!(columns(100.0, 280.0, 14.0), 1);
    }
}
