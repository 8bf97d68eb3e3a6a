namespace Archive.Tests.Browser;

/// <summary>Scripts that look at where a page's words stand.</summary>
internal static class TextLayout
{
    /// <summary>Words of different places that stand over each other. Lines are compared by their middle halves: tight lines touch.</summary>
    public const string Overlaps = """
        () => {
          const pieces = [];
          const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (words.nextNode()) {
            const node = words.currentNode;
            const parent = node.parentElement;
            if (!node.data.trim() || parent.closest("svg, .visually-hidden, .skip, template, script") || !parent.checkVisibility({ visibilityProperty: true })) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            for (const box of range.getClientRects())
              if (box.width > 2 && box.height > 2) pieces.push({ node, left: box.left + 1, right: box.right - 1, top: box.top + box.height / 4, bottom: box.bottom - box.height / 4 });
          }
          pieces.sort((a, b) => a.top - b.top);
          const found = [];
          for (let i = 0; i < pieces.length && found.length < 8; i++)
            for (let j = i + 1; j < pieces.length && pieces[j].top < pieces[i].bottom; j++) {
              const [a, b] = [pieces[i], pieces[j]];
              if (a.node !== b.node && a.left < b.right && b.left < a.right) found.push(`“${a.node.data.trim().slice(0, 40)}” and “${b.node.data.trim().slice(0, 40)}”`);
            }
          return found;
        }
        """;

    /// <summary>Boxes that are too small for their words and do not scroll, and words beyond the window's edges.</summary>
    public const string Cut = """
        () => {
          const found = [];
          for (const element of document.querySelectorAll("body *")) {
            if (element.closest("svg, .visually-hidden, .skip") || !element.textContent.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
            const style = getComputedStyle(element);
            const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
            const isCut = (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1) || (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
            const box = element.getBoundingClientRect();
            const isOut = box.width > 0 && (box.left < -1 || box.right > innerWidth + 1) && !scrolls(element);
            if (isCut || isOut) found.push(`${element.nodeName}.${element.getAttribute("class")} “${element.textContent.trim().slice(0, 40)}”`);
          }
          return found.slice(0, 8);
          function scrolls(element) {
            for (let parent = element.parentElement; parent; parent = parent.parentElement) if (["auto", "scroll"].includes(getComputedStyle(parent).overflowX)) return true;
            return false;
          }
        }
        """;
}
