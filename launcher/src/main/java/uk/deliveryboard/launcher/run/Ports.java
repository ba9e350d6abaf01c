package uk.deliveryboard.launcher.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.deliveryboard.testkit.infra.process.FreePorts;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

/** All ports of one run, each at a fixed distance from the gateway's. */
public record Ports(int base) {

    static final int SPAN = 13;

    int of(Module module) {
        return base + module.portOffset();
    }

    public int identity() {
        return base + 10;
    }

    public int postgres() {
        return base + 11;
    }

    public int kafka() {
        return base + 12;
    }

    public int kafkaController() {
        return base + 13;
    }

    void requireFree() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (Module module : Module.values()) {
            wanted.put(module.artifact(), of(module));
        }
        wanted.put("identity provider", identity());
        wanted.put("PostgreSQL", postgres());
        wanted.put("Kafka", kafka());
        wanted.put("Kafka's controller", kafkaController());
        List<String> taken = wanted.entrySet().stream().filter(entry -> !FreePorts.isFree(entry.getValue()))
                .map(entry -> entry.getValue() + " (" + entry.getKey() + ")").toList();
        if (!taken.isEmpty()) {
            throw new InfrastructureException(taken.stream().collect(Collectors.joining(", ",
                    taken.size() == 1 ? "This port is taken: " : "These ports are taken: ",
                    ". Stop what listens there, or choose others with --port-base")));
        }
    }
}
