using System.Collections.Immutable;
using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out blocks below one another. No heading is left alone at the foot of a page.</summary>
internal static class FlowLayout
{
    /// <summary>Says how many of the blocks a space holds, and draws just those when there is a canvas.</summary>
    public static SpacePlan Lay(LayoutContext context, ImmutableArray<Block> blocks, in Space space)
    {
        var progress = context.Recall(space.Progress);
        var (used, inside) = (0.0, progress.Inside);
        for (var i = progress.Part; i < blocks.Length; i++)
        {
            var isFirst = i == progress.Part;
            if (blocks[i] is PageBreak)
            {
                if (isFirst)
                    return Lay(context, blocks, space with { Progress = context.Keep(new Progress(i + 1, 0, -1)) });
                return SpacePlan.Partial(used, context.Keep(new Progress(i + 1, 0, -1)));
            }

            // At the top of a page there is nothing to part.
            if (blocks[i] is Rule && isFirst && i > 0)
                return Lay(context, blocks, space with { Progress = context.Keep(new Progress(i + 1, 0, -1)) });
            var gap = isFirst ? 0 : BlockSpacing.Between(blocks[i - 1], blocks[i]);
            var place = space.Below(used + gap) with { Progress = inside };
            var plan = context.Blocks.Measure(blocks[i], place);
            if (plan.Kind == PlanKind.Full && BlockSpacing.KeepsWithNext(blocks[i]) && !FollowerFits(context, blocks, i, place.Below(plan.Height)))
                plan = SpacePlan.Wrap("a heading stays with what follows it");
            if (plan.Kind == PlanKind.Wrap)
                return isFirst ? plan : SpacePlan.Partial(used, context.Keep(new Progress(i, inside, -1)));
            if (context.Canvas is not null)
                plan = context.Blocks.Lay(blocks[i], place);
            used += gap + plan.Height;
            if (plan.Kind == PlanKind.Partial)
                return SpacePlan.Partial(used, context.Keep(new Progress(i, plan.Rest, -1)));
            inside = 0;
        }

        return SpacePlan.Full(used);
    }

    /// <summary>True when at least the beginning of the blocks fits into a space.</summary>
    public static bool BeginningFits(LayoutContext context, ImmutableArray<Block> blocks, in Space space)
    {
        if (blocks.IsEmpty || blocks[0] is PageBreak)
            return true;
        var plan = context.Blocks.Measure(blocks[0], space);
        return plan.Kind != PlanKind.Wrap
            && (!BlockSpacing.KeepsWithNext(blocks[0]) || FollowerFits(context, blocks, 0, space.Below(plan.Height)));
    }

    private static bool FollowerFits(LayoutContext context, ImmutableArray<Block> blocks, int heading, Space below)
    {
        for (var i = heading + 1; i < blocks.Length && blocks[i] is not PageBreak; i++)
        {
            below = below.Below(BlockSpacing.Between(blocks[i - 1], blocks[i]));
            var plan = context.Blocks.Measure(blocks[i], below);
            if (plan.Kind == PlanKind.Wrap || (below.Height < 0))
                return false;
            if (!BlockSpacing.KeepsWithNext(blocks[i]))
                return true;
            below = below.Below(plan.Height);
        }

        return true;
    }
}
