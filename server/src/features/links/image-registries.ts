import { imageMistake, isTag, readImage } from "../../core/values/image-reference";
import { ecrPage, type LinkedPage } from "./aws-console";

/** The hosts of Docker Hub, which is also the registry of images without a host. */
const DOCKER_HUB = ["docker.io", "index.docker.io", "registry-1.docker.io", "registry.hub.docker.com"];

/** Registries with a page for each repository at a fixed URL. */
const PAGES: Readonly<Record<string, (repository: string) => LinkedPage>> = {
  "public.ecr.aws": (repository) => ({
    url: `https://gallery.ecr.aws/${repository}`,
    title: "Open the image in the Amazon ECR Public Gallery",
  }),
  // The registry redirects a browser to the page of the package.
  "ghcr.io": (repository) => ({
    url: `https://ghcr.io/${repository}`,
    title: "Open the image on GitHub",
  }),
  "quay.io": (repository) => ({
    url: `https://quay.io/repository/${repository}`,
    title: "Open the image on Quay",
  }),
  "mcr.microsoft.com": (repository) => ({
    url: `https://mcr.microsoft.com/artifact/mar/${repository}`,
    title: "Open the image in the Microsoft Artifact Registry",
  }),
};

/**
 * The hosts of private ECR registries, including IPv6 and FIPS: account, region and the domain of the partition.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html
 */
const ECR_HOST =
  /^(\d{12})\.(?:dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?|dkr-ecr(?:-fips)?\.([a-z0-9-]+)\.on\.(?:aws|amazonwebservices\.com\.cn))$/;

/** The page of an image in its registry; `undefined` if the text is not an image or the registry has no pages. */
export function imagePage(image: string): LinkedPage | undefined {
  if (imageMistake(image) !== undefined) return undefined;
  const { name, repository, tag } = readImage(image);
  if (tag !== undefined && !isTag(tag)) return undefined;
  // A registry alone is not an image, although it looks like one of Docker Hub.
  if (ECR_HOST.test(repository)) return undefined;
  if (!/^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/.test(repository)) return undefined;
  const host = name === repository ? "docker.io" : name.slice(0, -repository.length - 1);
  if (DOCKER_HUB.includes(host)) return dockerHubPage(repository);
  const [, account, region, dualStackRegion] = ECR_HOST.exec(host) ?? [];
  if (account !== undefined) {
    const home = region ?? dualStackRegion ?? "";
    // Only the registries in China have a domain of China.
    return home.startsWith("cn-") === host.endsWith(".cn") ? ecrPage(account, home, repository) : undefined;
  }
  return PAGES[host]?.(repository);
}

/** Official images are in the namespace `library`, which may be omitted. */
function dockerHubPage(repository: string): LinkedPage | undefined {
  const [namespace, image, ...more] = repository.includes("/") ? repository.split("/") : ["library", repository];
  if (namespace === undefined || image === undefined || more.length > 0) return undefined;
  const path = namespace === "library" ? `_/${image}` : `r/${namespace}/${image}`;
  return { url: `https://hub.docker.com/${path}`, title: "Open the image on Docker Hub" };
}
