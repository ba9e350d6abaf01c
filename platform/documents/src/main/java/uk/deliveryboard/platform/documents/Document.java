package uk.deliveryboard.platform.documents;

import java.util.List;
import java.util.stream.Stream;

/** A document read as a whole. */
public record Document(FileKind kind, List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    public Stream<Block.Grid> grids() {
        return blocks.stream().filter(Block.Grid.class::isInstance).map(Block.Grid.class::cast);
    }
}
