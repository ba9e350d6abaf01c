package uk.deliveryboard.training.messaging;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.training.v1.EvaluationAnswersTold;
import uk.deliveryboard.platform.outbox.Outbox;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.training.evaluation.EvaluationEvents;
import uk.deliveryboard.training.evaluation.model.Answers;
import uk.deliveryboard.training.evaluation.model.Group;
import uk.deliveryboard.training.evaluation.model.Stage;

/** Others learn of answers five at a time, under no code of those who gave them and of no single workshop. */
@Component
class PublishedEvaluations implements EvaluationEvents {

    private final Outbox outbox;

    PublishedEvaluations(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void told(String agency, Quarter quarter, Stage stage, Group group) {
        String matter = "evaluation:" + agency + ":" + quarter.id() + ":" + stage.name();
        outbox.publish(EventCatalogue.EVALUATION_ANSWERS_TOLD,
                UUID.nameUUIDFromBytes(matter.getBytes(StandardCharsets.UTF_8)),
                new EvaluationAnswersTold(agency, quarter.id(), stage.name(), Answers.FEWEST,
                        group.counts().entrySet().stream().map(each -> new EvaluationAnswersTold.Counts(
                                each.getKey().name(), each.getValue())).toList()));
    }
}
