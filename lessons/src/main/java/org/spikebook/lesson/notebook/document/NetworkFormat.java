package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Set;

final class NetworkFormat extends CellFormat<NetworkCell> {

    private static final int MAX_DOCUMENT = 8 << 20;

    NetworkFormat() {
        super("network", NetworkCell.class);
    }

    @Override
    Cell read(String id, CellFields fields) {
        String document = fields.document("document", MAX_DOCUMENT);
        return new NetworkCell(
                id,
                "",
                document,
                CellParts.layout(fields.json()),
                fields.locks(),
                TwinFields.read(fields.json()));
    }

    @Override
    Set<String> keysOfNotebooks() {
        return Set.of("document");
    }

    @Override
    void write(NetworkCell cell, ObjectNode out) {
        out.put("document", cell.document());
        writeLayout(cell.layout(), out.putObject("layout"));
        if (!cell.layout().groups().isEmpty()) {
            writeGroups(cell.layout(), out.putArray("groups"));
        }
        LockFields.write(cell.locks(), out);
        cell.twin().ifPresent(twin -> TwinFields.write(twin, out));
    }

    private static void writeLayout(CanvasLayout layout, ObjectNode out) {
        layout.nodes().forEach((id, at) -> out.putObject(id).put("x", at.x()).put("y", at.y()));
    }

    private static void writeGroups(CanvasLayout layout, ArrayNode out) {
        for (CanvasLayout.Group group : layout.groups()) {
            ObjectNode written = out.addObject().put("name", group.name());
            group.nodes().forEach(written.putArray("nodes")::add);
            written.put("collapsed", group.collapsed());
        }
    }
}
