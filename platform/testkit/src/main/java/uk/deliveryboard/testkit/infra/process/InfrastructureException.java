package uk.deliveryboard.testkit.infra.process;

/** What the machine lacks or refuses, said in one line that a person can act on. */
public final class InfrastructureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InfrastructureException(String line) {
        super(line);
    }

    public InfrastructureException(String line, Throwable cause) {
        super(line, cause);
    }
}
