package dev.parley;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may know which. A new package, library or arrow between packages is a line in these tables. */
class ArchitectureTest {
    private static final String ROOT = "dev.parley";

    /** A package, those of ours that it may import, and why no others. */
    private record Row(String name, Set<String> imports, String because) {
        static Row of(String name, String imports, String because) {
            return new Row(name, imports.isEmpty() ? Set.of() : Set.of(imports.split(" ")), because);
        }
    }

    private static final List<Row> PACKAGES = List.of(
            Row.of("corpus", "", "what was written does not depend on who reads it"),
            Row.of("config", "", "what the operator says is read before anything is made"),
            Row.of("text", "corpus", "spans are found in a body alone, so that they can be found again"),
            Row.of("embed", "", "a model knows text and numbers, not articles"),
            Row.of("chart", "", "a picture is drawn of numbers and labels"),
            Row.of("store", "corpus", "what is durable outlives the code that asked for it"),
            Row.of("index", "corpus text embed", "an index can be rebuilt from the kept bodies"),
            Row.of("intake", "corpus text index store", "what comes in does not know who will ask"),
            Row.of("answer", "corpus text embed index", "an answer does not know where it will be shown"),
            Row.of("eval", "corpus answer", "an answer is graded by its quotes, however it came about"),
            Row.of("briefing", "corpus index answer store chart", "a briefing is chosen, not formatted"),
            Row.of("slack", "corpus answer briefing intake index store chart config",
                    "Slack is one place of showing; the command line is another"),
            Row.of("web", "", "a server of bytes can be tested, and replaced, by itself"),
            Row.of("cli",
                    "root corpus config text embed chart store index intake answer eval briefing slack web",
                    "a command may do anything, with what App made"),
            Row.of("root",
                    "corpus config text embed chart store index intake answer eval briefing slack web cli",
                    "Parley starts a command, and App makes and joins all parts"));

    /** A library, by the prefix of its packages, and the packages of ours that alone see it. */
    private record Library(String prefix, Set<String> owners, String because) {
        static Library of(String prefix, String owners, String because) {
            return new Library(prefix, Set.of(owners.split(" ")), because);
        }
    }

    private static final List<Library> LIBRARIES = List.of(
            Library.of("org.apache.lucene", "index", "no result of ours holds a live Lucene object"),
            Library.of("com.slack.api", "slack", "everything that Slack sees or sends is in one place"),
            Library.of("com.sun.net.httpserver", "web", "the server can be replaced"),
            Library.of("picocli", "cli", "arguments are parsed once, at the edge"),
            Library.of("org.jline", "cli", "only the command line has a terminal"),
            Library.of("org.snakeyaml", "config intake", "YAML is the configuration, and front matter"),
            Library.of("org.jsoup", "intake", "after intake there is no HTML"),
            Library.of("org.netpreserve", "intake", "after intake there is no archive"),
            Library.of("okhttp3", "intake slack",
                    "pages are fetched in one place; the Slack SDK is made of it"),
            Library.of("ai.onnxruntime", "embed", "native memory is freed where it was taken"),
            Library.of("ai.djl", "embed", "tokens are the model's affair"),
            Library.of("java.sql", "store", "SQL differs by database, in one place"),
            Library.of("javax.sql", "store", "SQL differs by database, in one place"),
            Library.of("com.github.kagkarlsson", "store", "durable jobs are state"),
            Library.of("java.awt", "chart", "pictures need fonts, and no one else does"),
            Library.of("javax.imageio", "chart", "pictures need fonts, and no one else does"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void everyPackageIsInTheTable() {
        assertThat(packages().map(JavaPackage::getName))
                .as("the packages of %s; a new one is a row here and in the design", ROOT)
                .isSubsetOf(ours(PACKAGES.stream().map(Row::name)));
    }

    @TestFactory
    Stream<DynamicTest> aPackageImportsOnlyWhatItsRowAllows() {
        return PACKAGES.stream().map(row -> dynamicTest(row.name, () -> check(row)));
    }

    private static void check(Row row) {
        var others = PACKAGES.stream().map(Row::name)
                .filter(name -> !name.equals(row.name) && !row.imports.contains(name));
        noClasses().that().resideInAPackage(ours(row.name))
                .should().dependOnClassesThat(resideInAnyPackage(ours(others)))
                .because(row.because)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> aLibraryIsSeenByItsOwnersAlone() {
        return LIBRARIES.stream().map(library -> dynamicTest(library.prefix, () -> check(library)));
    }

    private static void check(Library library) {
        noClasses().that().resideOutsideOfPackages(ours(library.owners.stream()))
                .should().dependOnClassesThat(resideInAnyPackage(library.prefix + ".."))
                .because(library.because)
                .check(CLASSES);
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        // But for the root, which starts the commands and hands them what it made.
        slices().matching(ROOT + ".(*)").should().beFreeOfCycles().allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void onlyTheRootReadsTheClockAndTheEnvironmentAndStartsThreads() {
        noClasses().that().resideOutsideOfPackage(ROOT)
                .should().accessTargetWhere(describe("reads the clock or the environment, or starts a thread",
                        ArchitectureTest::isAmbient))
                .because("a test hands over another clock, another environment, another executor")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void onlyTheRootAndTheCommandsWriteToTheStandardStreams() {
        noClasses().that().resideOutsideOfPackages(ROOT, ours("cli"))
                .should()
                .accessTargetWhere(describe("System.out or System.err", access -> isOf(access, System.class)
                        && Set.of("out", "err").contains(access.getTarget().getName())))
                .because("standard output is what a person, or a program, reads as the answer")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packages().filter(p -> !p.isAnnotatedWith(NullMarked.class)).map(JavaPackage::getName))
                .as("packages without @NullMarked in package-info.java, where NullAway does not look")
                .isEmpty();
    }

    private static boolean isAmbient(JavaAccess<?> access) {
        var owner = access.getTarget().getOwner();
        var name = access.getTarget().getName();
        if (isOf(access, System.class)) {
            return Set.of("currentTimeMillis", "getenv", "exit").contains(name)
                    || (name.equals("nanoTime") && !isFrom(access, "cli"));
        }
        if (owner.getPackageName().equals("java.time")) {
            // Instant.now(), but not Instant.now(clock); Clock.systemUTC(), InstantSource.system().
            return name.startsWith("system")
                    || (name.equals("now") && !access.getTarget().getFullName().contains("java.time.Clock"));
        }
        if (isOf(access, Thread.class)) {
            return Set.of("<init>", "ofVirtual", "ofPlatform", "startVirtualThread", "start").contains(name);
        }
        if (owner.isAssignableTo(BaseStream.class) || owner.isAssignableTo(Collection.class)) {
            return name.startsWith("parallel");
        }
        if (isOf(access, CompletableFuture.class)) {
            return name.endsWith("Async") && !access.getTarget().getFullName().contains("Executor");
        }
        return isOf(access, Executors.class)
                || isOf(access, Timer.class)
                || (isOf(access, TimeZone.class) && name.equals("getDefault"))
                || (owner.isAssignableTo(ExecutorService.class) && name.equals("<init>"));
    }

    private static boolean isOf(JavaAccess<?> access, Class<?> type) {
        return access.getTarget().getOwner().isEquivalentTo(type);
    }

    private static boolean isFrom(JavaAccess<?> access, String origin) {
        return access.getOriginOwner().getPackageName().equals(ours(origin));
    }

    private static Stream<JavaPackage> packages() {
        return CLASSES.stream().map(JavaClass::getPackage).collect(toSet()).stream();
    }

    private static String ours(String name) {
        return name.equals("root") ? ROOT : ROOT + "." + name;
    }

    private static String[] ours(Stream<String> names) {
        return names.map(ArchitectureTest::ours).toArray(String[]::new);
    }
}
