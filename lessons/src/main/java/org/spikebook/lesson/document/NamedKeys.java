package org.spikebook.lesson.document;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserException;

import java.util.Map;

/** Plain values whose keys have names: in JSON there is no key {@code ~} or {@code null}. */
final class NamedKeys extends SafeConstructor {

    NamedKeys(LoaderOptions options) {
        super(options);
    }

    @Override
    protected void constructMapping2ndStep(MappingNode node, Map<Object, Object> mapping) {
        super.constructMapping2ndStep(node, mapping); // also puts in the entries of a <<
        for (NodeTuple entry : node.getValue()) {
            if (entry.getKeyNode().getTag().equals(Tag.NULL)) {
                throw new ParserException(
                        null, null, "a key is empty", entry.getKeyNode().getStartMark());
            }
        }
    }
}
