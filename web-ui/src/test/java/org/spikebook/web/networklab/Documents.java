package org.spikebook.web.networklab;

import org.spikebook.compile.Compilation;
import org.spikebook.compile.CompiledNetwork;
import org.spikebook.compile.NetworkCompiler;
import org.spikebook.network.ModelRegistry;
import org.spikebook.network.document.NetworkReader;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.WeightSet;
import org.spikebook.network.validation.Validation;
import org.spikebook.stimulus.SpikeSources;

/** Networks of documents that are known to be valid. */
public final class Documents {

    private Documents() {}

    static NetworkModel network(String document) {
        Validation validation = new NetworkReader(ModelRegistry.standard()).read(document);
        return ((Validation.Valid) validation).network();
    }

    public static CompiledNetwork compiled(String document) {
        Compilation compilation =
                NetworkCompiler.compile(network(document), WeightSet.EMPTY, SpikeSources.NONE);
        return ((Compilation.Compiled) compilation).network();
    }
}
