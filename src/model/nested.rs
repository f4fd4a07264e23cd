//! A list with the lists inside it in, one row of steps to write down out, and back.
//!
//! A page may nest hundreds of lists; written one in the other, no reader of JSON with a
//! bounded stack would take them.

use std::slice::Iter;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::article::{Block, Item, List};
use crate::model::prose::Prose;

/// A step of writing a list down.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Step<'a> {
    /// A new item of the innermost list.
    Item(&'a Prose),
    /// A block of the last item; never a list.
    Block(&'a Block),
    /// A list in the last item begins, with the number of its first.
    Begin(Option<u32>),
    /// The innermost list ends.
    End,
}

/// A step, read.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Taken {
    Item(Prose),
    Block(Block),
    Begin(Option<u32>),
    End,
}

impl Serialize for List {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.first, steps(self)).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for List {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (first, steps) = <(Option<u32>, Vec<Taken>)>::deserialize(deserializer)?;
        nested(first, steps).ok_or_else(|| D::Error::custom("steps of no list"))
    }
}

fn steps(list: &List) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    let mut open: Vec<(Iter<Item>, Iter<Block>)> = vec![(list.items.iter(), [].iter())];
    while let Some((items, blocks)) = open.last_mut() {
        match blocks.next() {
            Some(Block::List(inner)) => {
                steps.push(Step::Begin(inner.first));
                open.push((inner.items.iter(), [].iter()));
            }
            Some(block) => steps.push(Step::Block(block)),
            None => {
                if let Some(item) = items.next() {
                    steps.push(Step::Item(&item.prose));
                    *blocks = item.blocks.iter();
                } else {
                    open.pop();
                    if !open.is_empty() {
                        steps.push(Step::End);
                    }
                }
            }
        }
    }
    steps
}

fn nested(first: Option<u32>, steps: Vec<Taken>) -> Option<List> {
    let mut open = vec![List { first, items: Vec::new() }];
    for step in steps {
        let innermost = open.last_mut()?;
        match step {
            Taken::Item(prose) => innermost.items.push(Item { prose, blocks: Vec::new() }),
            Taken::Block(block) => innermost.items.last_mut()?.blocks.push(block),
            Taken::Begin(first) => open.push(List { first, items: Vec::new() }),
            Taken::End => {
                let inner = Block::List(open.pop()?);
                open.last_mut()?.items.last_mut()?.blocks.push(inner);
            }
        }
    }
    open.pop().filter(|_| open.is_empty())
}
