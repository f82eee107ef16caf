/**
 * Accounts that AWS publishes images from, so that an image does not show the account of the task: FireLens
 * (aws-for-fluent-bit), the Deep Learning Containers and the Envoy of App Mesh. Newer regions have others.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-using-fluentbit.html
 * @see https://github.com/aws/deep-learning-containers/blob/master/available_images.md
 * @see https://docs.aws.amazon.com/app-mesh/latest/userguide/envoy.html
 */
export const AWS_IMAGE_ACCOUNTS: ReadonlySet<string> = new Set(["906394416424", "763104351884", "840364872350"]);
