package org.mingduo.office.drill;

import java.io.IOException;
import java.nio.file.Path;
import org.mingduo.office.Office;
import org.mingduo.office.OfficeSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A scenario, a folder and an office on its clock, ready to be played. Closing it closes the office. */
public final class Drill implements AutoCloseable {
    private final Scenario scenario;
    private final DrillFolder folder;
    private final Office office;
    private final OfficeDoors doors;
    private final DrillRun run;

    private Drill(Scenario scenario, DrillFolder folder, Office office, OfficeDoors doors, DrillRun run) {
        this.scenario = scenario;
        this.folder = folder;
        this.office = office;
        this.doors = doors;
        this.run = run;
    }

    /**
     * Opens an office for the drill.
     *
     * @param data the drill's own folder; wiped unless {@code resume}
     * @param port HTTP port, 0 for a free one
     * @param speed virtual seconds for one real second, or {@link DrillClock#AT_ONCE}
     * @param watched true when somebody watches and wants to be told what turns
     */
    public static Drill open(
            Scenario scenario, Path data, boolean resume, int port, double speed, Narrator narrator, boolean watched)
            throws IOException, InterruptedException {
        DrillFolder folder = DrillFolder.open(data, scenario.name() + "/" + scenario.variant(), resume);
        DrillClock clock = DrillClock.open(folder.clock(), scenario.start(), speed);
        Office office = Office.start(OfficeSettings.in(folder.path(), clock)
                .withPort(port)
                .withBodies(scenario.bodies())
                .withPeople(scenario.people())
                .withRulebooks(scenario.rulebooks())
                .asDrill(scenario.government(), scenario.origin()));
        OfficeDoors doors = new OfficeDoors(office.address(), scenario.passwords());
        DrillRun run = new DrillRun(
                scenario,
                clock,
                doors,
                Journal.open(folder.journal()),
                new Wakes(office.room(JdbcClient.class), clock),
                narrator,
                watched ? new Turns(doors, scenario.collector(), narrator) : null);
        office.room(DrillDoor.class).attach(run);
        return new Drill(scenario, folder, office, doors, run);
    }

    /** Plays what is left of the story and returns at its end. */
    public void play() throws IOException, InterruptedException {
        run.play();
    }

    /** Lets the clock go on after the story, at the pace of the real one, until interrupted. */
    public void linger() throws IOException, InterruptedException {
        run.clock().speed(1);
        run.linger();
    }

    /** Writes the report as of the story's end. */
    public void report(Path file) throws IOException, InterruptedException {
        DrillReport.write(file, doors, scenario.collector(), scenario.end(), folder.path());
    }

    /** The office that plays. */
    public Office office() {
        return office;
    }

    @Override
    public void close() {
        office.close();
    }
}
